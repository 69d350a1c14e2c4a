/**
 * System calls that no decoder needs. With them a decoder that was taken over could reach the network, other processes,
 * other namespaces, uncounted memory, or rarely used code of the kernel itself. [x86-64, arm64] numbers
 * (arch/x86/entry/syscalls/syscall_64.tbl, include/uapi/asm-generic/unistd.h); -1: the machine does not have the call.
 */
type Numbers = readonly [x64: number, arm64: number]

/** Calls that are refused with EPERM. */
export const REFUSED: Readonly<Record<string, Numbers>> = {
  // The network, local sockets and netlink. A socketpair reaches no other process and stays allowed.
  socket: [41, 198],
  connect: [42, 203],
  bind: [49, 200],
  listen: [50, 201],
  accept: [43, 202],
  accept4: [288, 242],
  // io_uring can do all of this without passing the filter.
  io_uring_setup: [425, 425],
  io_uring_enter: [426, 426],
  io_uring_register: [427, 427],
  // other processes
  ptrace: [101, 117],
  process_vm_readv: [310, 270],
  process_vm_writev: [311, 271],
  pidfd_getfd: [438, 438],
  kcmp: [312, 272],
  // namespaces and mounts
  unshare: [272, 97],
  setns: [308, 268],
  mount: [165, 40],
  umount2: [166, 39],
  pivot_root: [155, 41],
  chroot: [161, 51],
  open_tree: [428, 428],
  move_mount: [429, 429],
  fsopen: [430, 430],
  fsconfig: [431, 431],
  fsmount: [432, 432],
  fspick: [433, 433],
  mount_setattr: [442, 442],
  open_tree_attr: [467, 467],
  name_to_handle_at: [303, 264],
  open_by_handle_at: [304, 265],
  fanotify_init: [300, 262],
  // Calls for memory that outlives its process, or that `watch.ts` does not count.
  shmget: [29, 194],
  semget: [64, 190],
  msgget: [68, 186],
  mq_open: [240, 180],
  memfd_secret: [447, 447],
  // the kernel's keys, programs, modules, counters, clocks
  add_key: [248, 217],
  request_key: [249, 218],
  keyctl: [250, 219],
  bpf: [321, 280],
  perf_event_open: [298, 241],
  userfaultfd: [323, 282],
  vmsplice: [278, 75],
  move_pages: [279, 239],
  migrate_pages: [256, 238],
  init_module: [175, 105],
  finit_module: [313, 273],
  delete_module: [176, 106],
  kexec_load: [246, 104],
  kexec_file_load: [320, 294],
  reboot: [169, 142],
  swapon: [167, 224],
  swapoff: [168, 225],
  acct: [163, 89],
  syslog: [103, 116],
  quotactl: [179, 60],
  quotactl_fd: [443, 443],
  sethostname: [170, 161],
  setdomainname: [171, 162],
  settimeofday: [164, 170],
  clock_settime: [227, 112],
  clock_adjtime: [305, 266],
  adjtimex: [159, 171],
  personality: [135, 92],
  vhangup: [153, 58],
  lookup_dcookie: [212, 18],
  iopl: [172, -1],
  ioperm: [173, -1],
  modify_ldt: [154, -1],
  uselib: [134, -1],
  sysfs: [139, -1],
  _sysctl: [156, -1],
}

/**
 * Calls that are refused with ENOSYS, so that libraries fall back to others. clone3 hides its flags in memory, where no
 * filter can look.
 */
export const ABSENT: Readonly<Record<string, Numbers>> = { clone3: [435, 435], memfd_create: [319, 279] }

/**
 * Calls that only children need; decoders have threads. If these are refused, a fork bomb ends before its first fork.
 */
export const FORKING: Readonly<Record<string, Numbers>> = { fork: [57, -1], vfork: [58, -1] }

/** Calls that only serve to set traps for later readers: links, pipes, folders. Decoders write plain files. */
export const TRAPS: Readonly<Record<string, Numbers>> = {
  mkdir: [83, -1],
  mkdirat: [258, 34],
  symlink: [88, -1],
  symlinkat: [266, 36],
  link: [86, -1],
  linkat: [265, 37],
  mknod: [133, -1],
  mknodat: [259, 33],
}

export const CLONE: Numbers = [56, 220]
export const IOCTL: Numbers = [16, 29]
