import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const TYPES: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** A plain static host: files below one folder, 404 for everything else, no rewriting. */
export interface StaticServer {
  origin: string;
  close(): Promise<void>;
}

/** Serves `folder` below `prefix` ("/tools/drawdown/") on a free port of this machine. */
export async function serveStatic(folder: string, prefix: string): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    const path = normalize(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    if (!path.startsWith(prefix)) return void response.writeHead(404).end();
    readFile(join(folder, path.slice(prefix.length))).then(
      (content) => {
        response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" }).end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, close };
}
