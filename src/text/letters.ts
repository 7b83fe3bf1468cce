/** A letter that ASCII does not have. Code hardly has any, and readers of a page in Latin letters may not know it. */
export const NON_ASCII_LETTER = /(?=\P{ASCII})\p{L}/u;
