/** Runs a task when the page has nothing better to do, or after two seconds. */
export const whenIdle: (task: () => void) => void =
  typeof requestIdleCallback === "function"
    ? (task) => requestIdleCallback(task, { timeout: 2000 })
    : (task) => setTimeout(task, 500);
