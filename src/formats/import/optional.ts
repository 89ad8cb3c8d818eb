/** A field that is there only with something in it. */
export const optional = <Name extends string, T>(name: Name, value: T | undefined): Partial<Record<Name, T>> =>
  value === undefined || value === "" || (Array.isArray(value) && value.length === 0) ? {} : ({ [name]: value } as Record<Name, T>);
