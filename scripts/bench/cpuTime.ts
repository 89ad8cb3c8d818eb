/** How long a thread was running, in milliseconds, whatever else the machine did meanwhile. */
export function cpuTime(run: () => void): number {
  const start = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}
