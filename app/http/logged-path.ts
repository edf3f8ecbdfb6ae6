/**
 * The path of a request as the log may have it: whoever holds the code of a report or a sitting may
 * use it, so the log must not hold it.
 */
export const loggedPath = (path: string): string => path.replace(/^\/(reports|exams)\/[^/]+/, '/$1/…')
