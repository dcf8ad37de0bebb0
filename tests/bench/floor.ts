import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { build } from "vite"
import { ROOT } from "./build.ts"

/** Bytes, compressed, that a page of React, router and API client weighs without anything of ours. */
export async function floorWeight(): Promise<number> {
  const built = await build({
    root: join(import.meta.dirname, "peers/floor"),
    configFile: false,
    logLevel: "error",
    // The same copies of the same versions as the console's.
    resolve: { alias: aliases() },
    build: { target: "es2023", write: false, modulePreload: { polyfill: false } },
  })
  const outputs = [built].flat().flatMap((one) => ("output" in one ? one.output : []))
  return outputs
    .map((file) => (file.type === "chunk" ? file.code : file.fileName.endsWith(".css") ? file.source : ""))
    .reduce((sum, text) => sum + (text.length > 0 ? gzipSync(text).length : 0), 0)
}

const PARTS = ["@apollo/client", "@tanstack/react-router", "graphql", "react-dom", "react", "rxjs"]

function aliases(): Readonly<Record<string, string>> {
  return Object.fromEntries(PARTS.map((part) => [part, join(ROOT, "packages/console/node_modules", part)]))
}
