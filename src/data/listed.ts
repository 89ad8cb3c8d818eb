/**
 * A page shows at most so many projects as cards and in the trace, and is drawn from them alone; further ones stand
 * below as an index. A site of no more has them all in the script of every page; a larger one fetches what a page needs.
 */
export const listed = 48;
