/** Requests as they stand: fetch would tidy up the address, follow redirects, and decompress. */
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { connect } from "node:tls";
import type { Nginx } from "./server.ts";

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Names and values in turn, as they came. */
  readonly rawHeaders: readonly string[];
  /** As it came: compressed, if it was. */
  readonly body: Buffer;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Without TLS, on the other port. */
  readonly plain?: boolean;
}

const replyOf = async (message: IncomingMessage): Promise<Reply> => ({
  status: message.statusCode ?? 0,
  headers: message.headers,
  rawHeaders: message.rawHeaders,
  body: Buffer.concat(await message.toArray()),
});

/** Asks for a path, query included, under the name that the certificate is for. */
export function ask(nginx: Nginx, path: string, { method = "GET", headers = {}, plain = false }: Asking = {}): Promise<Reply> {
  const { host, ports, certificate: ca } = nginx;
  const common = { host: "127.0.0.1", path, method, agent: false, headers: { Host: host, ...headers } } as const;
  return new Promise((done, fail) => {
    const take = (message: IncomingMessage) => replyOf(message).then(done, fail);
    const asked = plain
      ? httpRequest({ ...common, port: ports.http }, take)
      : httpsRequest({ ...common, port: ports.https, ca, servername: host }, take);
    asked.on("error", fail).end();
  });
}

/** Sends bytes that no client would, and gives back the head of the answer. */
export function say({ host, ports, certificate: ca }: Nginx, bytes: string): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect({ host: "127.0.0.1", port: ports.https, ca, servername: host });
    const parts: Buffer[] = [];
    socket.on("data", (part: Buffer) => parts.push(part)).on("error", fail);
    socket.on("end", () => done(Buffer.concat(parts).toString("latin1").split("\r\n\r\n")[0] ?? ""));
    socket.write(bytes);
  });
}
