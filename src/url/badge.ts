/** Whether the URL of an image is that of a badge, whose alternative text is the English text that it shows. */
export const isBadge = (url: string): boolean => /\bshields\.io\/|\bbadgen?\b/i.test(url);
