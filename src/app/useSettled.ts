import { startTransition, useEffect, useState } from "react";
import { many } from "../data/index.ts";

/** On a site of many projects a value once what follows from it at first sight has been drawn; elsewhere the value itself. */
export function useSettled<T>(value: T): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    if (many) startTransition(() => settle(() => value));
  }, [value]);
  return many ? settled : value;
}
