import type { Project } from "../data/types.ts";
import { project as boostReflection } from "./boost-reflection/project.ts";
import { project as cdmaSsp } from "./cdma-ssp/project.ts";
import { project as corba } from "./corba/project.ts";
import { project as diameterRouteAgent } from "./diameter-route-agent/project.ts";
import { project as diameterStack } from "./diameter-stack/project.ts";
import { project as distributedObjectStore } from "./distributed-object-store/project.ts";
import { project as drbd } from "./drbd/project.ts";
import { project as gokv } from "./gokv/project.ts";
import { project as gsmSmsc } from "./gsm-smsc/project.ts";
import { project as iboxLivecd } from "./ibox-livecd/project.ts";
import { project as imageServerCluster } from "./image-server-cluster/project.ts";
import { project as luajitIo } from "./luajit-io/project.ts";
import { project as lvs } from "./lvs/project.ts";
import { project as mysqlProxy } from "./mysql-proxy/project.ts";
import { project as openrestyWorkerThread } from "./openresty-worker-thread/project.ts";
import { project as postgresqlCrossDcReplication } from "./postgresql-cross-dc-replication/project.ts";
import { project as postgresqlFailoverAgent } from "./postgresql-failover-agent/project.ts";
import { project as serverBootstrapCd } from "./server-bootstrap-cd/project.ts";
import { project as sigtranStack } from "./sigtran-stack/project.ts";
import { project as uBoot } from "./u-boot/project.ts";

/**
 * Every project, newest first: by last year, then by first year. Where both are equal the
 * order is the owner's own. The contributions come last.
 */
export const projects = [
  postgresqlFailoverAgent,
  postgresqlCrossDcReplication,
  mysqlProxy,
  gokv,
  distributedObjectStore,
  openrestyWorkerThread,
  diameterRouteAgent,
  luajitIo,
  imageServerCluster,
  gsmSmsc,
  cdmaSsp,
  boostReflection,
  diameterStack,
  sigtranStack,
  corba,
  serverBootstrapCd,
  lvs,
  drbd,
  uBoot,
  iboxLivecd,
] as const satisfies readonly Project[];

/** The slug of a project that exists; a misspelt one does not compile. */
export type ProjectSlug = (typeof projects)[number]["slug"];
