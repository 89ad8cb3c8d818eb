export async function socialImage(_i: unknown): Promise<Uint8Array> { return new Uint8Array(); }
