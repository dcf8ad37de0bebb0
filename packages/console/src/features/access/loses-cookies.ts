/** A `__Host-` cookie is dropped over plain http, except on this machine. */
export function losesCookies({
  protocol,
  hostname,
}: {
  readonly protocol: string
  readonly hostname: string
}): boolean {
  const loopback = hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.")
  return protocol === "http:" && !loopback
}
