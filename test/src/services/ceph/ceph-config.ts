/** A one-node Ceph for tests, on the loopback: 1 monitor, 1 OSD on a sparse file and 1 RGW, without authentication. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

export interface CephPorts {
  readonly s3: number
  readonly monV2: number
  readonly monV1: number
}

/** The file is sparse, so it occupies only what the tests write. */
export const BLOCK_BYTES = 4 * 1024 ** 3

/**
 * The folder of the OSD's object classes. Debian's OSD looks for them by a relative path; without them the RGW dies
 * with "(95) Operation not supported".
 */
function classFolder(): string {
  const found = readdirSync('/usr/lib')
    .map((name) => join('/usr/lib', name, 'rados-classes'))
    .find((folder) => exists(folder))
  return found ?? '/usr/lib/rados-classes'
}

function exists(folder: string): boolean {
  try {
    return readdirSync(folder).includes('libcls_rgw.so')
  } catch {
    return false
  }
}

export interface CephLayout {
  readonly fsid: string
  readonly ports: CephPorts
  readonly blockBytes: number
}

export const cephConfig = (dir: string, { fsid, ports, blockBytes }: CephLayout): string => `[global]
fsid = ${fsid}
mon_host = [v2:127.0.0.1:${ports.monV2},v1:127.0.0.1:${ports.monV1}]
public_addr = 127.0.0.1
cluster_addr = 127.0.0.1
auth_cluster_required = none
auth_service_required = none
auth_client_required = none
# radosgw forces secure mode, which never answers when authentication is none
ms_mon_client_mode = crc
run_dir = ${dir}/run
admin_socket = ${dir}/run/$name.$pid.asok
log_file = ${dir}/run/$name.log
log_to_stderr = false
err_to_stderr = true
osd_pool_default_size = 1
osd_pool_default_min_size = 1
osd_pool_default_pg_num = 4
osd_pool_default_pgp_num = 4
osd_pool_default_pg_autoscale_mode = off
osd_crush_chooseleaf_type = 0
mon_allow_pool_size_one = true
mon_warn_on_pool_no_redundancy = false
mon_data_avail_crit = 1
mon_data_avail_warn = 2
debug_ms = 0/0
# the default makes every new pool wait a second
paxos_propose_interval = 0.05
paxos_min_wait = 0.01
mon_tick_interval = 1
[mon]
mon_data = ${dir}/mon
[osd]
osd_data = ${dir}/osd
osd_objectstore = bluestore
bluestore_block_size = ${blockBytes}
osd_memory_target = 939524096
osd_mclock_skip_benchmark = true
osd_op_queue = wpq
osd_class_dir = ${classFolder()}
[client.rgw]
rgw_data = ${dir}/rgw
rgw_frontends = beast endpoint=127.0.0.1:${ports.s3}
rgw_enable_usage_log = false
rgw_run_sync_thread = false
rgw_thread_pool_size = 64
rgw_override_bucket_index_max_shards = 1
rgw_dynamic_resharding = false
debug_rgw = 0/0
rgw_enable_apis = s3, admin, iam
`
