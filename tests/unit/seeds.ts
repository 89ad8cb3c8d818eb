/** How many seeds a claim or a promise is tried under. */
export const tried = 200;

/** Those seeds, from 1. */
export const seeds: readonly number[] = Array.from({ length: tried }, (_, i) => i + 1);
