import type { Cluster } from './cluster.ts'
import { dataFolderMark } from './processes.ts'

/**
 * The postmaster's arguments. What Takt decides is said here at every start and not in postgresql.conf, so that
 * a data folder of any age runs with today's settings. What concerns durability keeps PostgreSQL's defaults.
 *
 * @param home the cluster's folder, `socket` that of its socket, both as PostgreSQL reaches them
 */
export function postmasterWords(cluster: Cluster, home: string, socket: string | undefined): string[] {
  const settings = {
    listen_addresses: socket ? '' : cluster.listening.host,
    port: cluster.listening.port,
    unix_socket_directories: socket ?? '',
    unix_socket_permissions: '0700',
    max_connections: cluster.maxConnections,
    shared_buffers: '64MB',
    random_page_cost: 1.1,
    wal_compression: 'pglz', // the binaries from npm are built without lz4
    jit: 'off',
    log_checkpoints: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    // People's words stand in statements and in the details of errors; the log is not the place for them.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  }
  const pairs = Object.entries(settings).map(([name, value]) => `${name}=${value}`)
  return ['-D', home, ...[...pairs, dataFolderMark(cluster.dataFolder)].flatMap((pair) => ['-c', pair])]
}
