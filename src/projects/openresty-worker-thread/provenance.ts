import type { Provenance } from "../../sim/model.ts";

export const provenance: Provenance = {
  stated: [
    "nginx is multi-process and LuaJIT a single-threaded virtual machine: nothing may block, or everything else in that process stalls.",
    "In a stalled process a cosocket reports a time-out that is not one.",
    "A request cannot be moved once it is in one process.",
    "The patch gives CPU-bound and file work, such as an MD5 checksum or writing large data, worker threads to run on.",
  ],
  assumed: [
    "An iteration of a loop is nginx’s: epoll_wait, the clock, the events that are ready, one handler at a time, then the timers that are due. Only a worker that holds the accept mutex takes its timers first.",
    "Timers are set and judged by nginx’s clock, which is read after epoll_wait, in whole milliseconds. So a reply that comes during a checksum is found before its timer, unless the checksum’s handler calls ngx.update_time(), as one that times itself does and as is the default here. nginx 1.22.1 with Lua NGINX module 0.10.23 was seen to do the same in all three settings.",
    "A time-out is false when the reply was in the socket, and in time by a millisecond or more; early when the timer was expired before its time and the reply would have been in time.",
    "Clients keep their connections, and each belongs to a worker by chance: accepting is left out. epoll_wait returns all that is ready (nginx: at most 512 events). System calls and switches cost nothing.",
    "A light request asks one question, on a connection that is open. Half of the mean reply time is the same for all, the rest exponential. Requests come at random (Poisson).",
    "Loops and threads that can run share the cores equally, none with more than one core. Linux comes near that, but favours a loop that has slept.",
    "File writes need no core, do not slow each other down, and stop while the disk stalls.",
    "The pool is like nginx’s thread pools: one per worker, first come, first served, a bound on the tasks that wait. How the patch queued its work is not known. To take up a heavy request and to answer it cost the loop 50 µs each.",
  ],
  sources: [
    {
      title: "nginx, src/event/ngx_event.c: ngx_process_events_and_timers()",
      url: "https://github.com/nginx/nginx/blob/master/src/event/ngx_event.c",
    },
    {
      title: "nginx, src/event/ngx_event_timer.c and .h: ngx_event_expire_timers(), ngx_event_add_timer()",
      url: "https://github.com/nginx/nginx/blob/master/src/event/ngx_event_timer.c",
    },
    {
      title: "nginx, src/core/ngx_thread_pool.c: ngx_thread_task_post()",
      url: "https://github.com/nginx/nginx/blob/master/src/core/ngx_thread_pool.c",
    },
    {
      title: "nginx documentation, Core functionality: thread_pool, accept_mutex",
      url: "https://nginx.org/en/docs/ngx_core_module.html",
    },
    {
      title: "Lua NGINX module: ngx.update_time, tcpsock:settimeout",
      url: "https://github.com/openresty/lua-nginx-module#ngxupdate_time",
    },
    {
      title: "OpenResty issue 264 (2017): the cached time leads to socket time-outs",
      url: "https://github.com/openresty/openresty/issues/264",
    },
    { title: "L. Kleinrock, Queueing Systems, Volume II, chapter 4: processor sharing" },
  ],
};
