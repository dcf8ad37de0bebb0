import { createHash } from "node:crypto"

const SHOWN = 100

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin: 0; }
input, button { font: inherit; padding: 0.25rem 0.5rem; }
article { border-top: 1px solid #8888; padding: 0.5rem 0; }
pre { font: inherit; margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
`

/** What the page of the outbox may load: its own style and nothing else. */
export const OUTBOX_POLICY = `default-src 'none';style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}';form-action 'self';base-uri 'none';frame-ancestors 'none'`

/** The first mails of a list, newest first, with a search by address. */
export function outboxPage(mails: readonly string[], to: string): string {
  const shown = mails
    .slice(0, SHOWN)
    .map((mail) => `<article><pre>${withLinks(inHtml(mail))}</pre></article>`)
    .join("\n")
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Outbox</title><style>${STYLE}</style></head><body>
<h1>Outbox</h1>
<p>No mail leaves this machine. What would be sent is shown here, newest first. A link to a form signs out whoever is signed in to Rung in this browser: open it in a private window.</p>
<form><label>To <input type="search" name="to" value="${inHtml(to)}"></label> <button>Find</button></form>
<p>${inHtml(countWords(mails.length, to))}</p>
${shown}</body></html>`
}

function countWords(count: number, to: string): string {
  if (count === 0) return to === "" ? "No mail yet." : `No mail to ${to}.`
  const mails = count === 1 ? "1 mail" : `${count} mails`
  return `${mails}${to === "" ? "" : ` to ${to}`}${count > SHOWN ? `, the newest ${SHOWN} of them shown` : ""}.`
}

function inHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")
}

function withLinks(html: string): string {
  return html.replace(/https?:\/\/[\w.:[\]-]+[\w/#?=&;%.~-]*[\w/]/g, (url) => `<a href="${url}">${url}</a>`)
}
