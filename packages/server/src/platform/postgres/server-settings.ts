const DURABLE = { shared_buffers: "256MB" }

/** For a database that is thrown away: nothing waits for the disk. */
const THROWAWAY = {
  shared_buffers: "128MB",
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
}

/** Command-line settings of the embedded server: loopback only, UTC, and a log of what went wrong. */
export function serverSettings(port: number, durable: boolean): string[] {
  const settings = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    password_encryption: "scram-sha-256",
    timezone: "UTC",
    log_timezone: "UTC",
    log_line_prefix: "%m [%p] ",
    jit: "off",
    ...(durable ? DURABLE : THROWAWAY),
  }
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])
}
