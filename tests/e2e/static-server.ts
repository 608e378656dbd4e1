import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const TYPES: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** What a host answers. */
interface Answer {
  status: number;
  type: string;
  content: string | Buffer;
}

const NOTHING: Answer = { status: 404, type: "text/plain", content: "" };

/** A plain static host: files below one folder, 404 for everything else, no rewriting unless it is told so. */
export interface StaticServer {
  origin: string;
  /** What it serves; may become another folder. */
  folder: string;
  /** Answers in the place of files, by their paths in the folder; "*": of whatever is not there. */
  instead: Map<string, Answer>;
  close(): Promise<void>;
}

/** Serves `folder` below `prefix` ("/tools/drawdown/") on a free port of this machine. */
export async function serveStatic(folder: string, prefix: string): Promise<StaticServer> {
  const answer = async (path: string): Promise<Answer> => {
    const other = host.instead.get(path);
    if (other) return other;
    const type = TYPES[extname(path)] ?? "application/octet-stream";
    const content = await readFile(join(host.folder, path)).catch(() => null);
    return content ? { status: 200, type, content } : (host.instead.get("*") ?? NOTHING);
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    const path = normalize(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const found = path.startsWith(prefix) ? answer(path.slice(prefix.length)) : Promise.resolve(NOTHING);
    void found.then(({ status, type, content }) => response.writeHead(status, { "content-type": type }).end(content));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
      server.closeAllConnections();
    });
  const host: StaticServer = { origin: `http://127.0.0.1:${port}`, folder, instead: new Map(), close };
  return host;
}
