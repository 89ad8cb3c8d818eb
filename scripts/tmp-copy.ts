import { copyWith } from "./growth/copy.ts";
console.log(copyWith(Number(process.argv[2])).folder);
