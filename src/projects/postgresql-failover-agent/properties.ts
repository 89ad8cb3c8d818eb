import { formatTime } from "../../sim/format.ts";
import type { Property, Witness } from "../../sim/model.ts";
import { latest } from "../../sim/snapshots.ts";
import type { Candidate, Design, FailoverRecording, Promotion } from "./recording.ts";
import { counted, formatLsn } from "./words.ts";

const nameOf = ({ nodes }: FailoverRecording, node: number): string => nodes[node]?.name ?? "";

/** The first promotion that something is wrong with. */
function firstWrong(
  recording: FailoverRecording,
  wrong: (promotion: Promotion) => string | undefined,
): Witness | undefined {
  for (const promotion of recording.promotions) {
    const text = wrong(promotion);
    if (text !== undefined) return { at: promotion.at, text };
  }
  return undefined;
}

/** The catalogue has one service definition, so it never holds two primaries; this looks at whom it holds. */
function notPromoted(recording: FailoverRecording): Witness | undefined {
  const stranger = recording.catalogue.find(
    ({ at, node }, i) => i > 0 && recording.promotions.findLast((promotion) => promotion.at <= at)?.node !== node,
  );
  return stranger && {
    at: stranger.at,
    text: `The catalogue leads to ${nameOf(recording, stranger.node)}, which was not promoted.`,
  };
}

const within = ({ candidates, node }: Promotion): Candidate | undefined => candidates.find((each) => each.node === node);

function lostThoughKept(recording: FailoverRecording): Witness | undefined {
  return firstWrong(recording, (promotion) => {
    const kept = promotion.candidates.find(({ missing }) => missing === 0);
    if (!recording.synchronous || promotion.lost === 0 || kept === undefined) return undefined;
    const [up, chosen] = [nameOf(recording, kept.node), nameOf(recording, promotion.node)];
    const lost = `${promotion.lost} of them ${promotion.lost === 1 ? "is" : "are"} lost`;
    return `${up} could be reached and had every acknowledged commit; ${chosen} is promoted, and ${lost}.`;
  });
}

function notTheMost(recording: FailoverRecording): Witness | undefined {
  return firstWrong(recording, (promotion) => {
    const own = within(promotion)?.received ?? 0;
    const [best] = promotion.candidates.toSorted((a, b) => b.received - a.received);
    if (best === undefined || best.received <= own) return undefined;
    const more = (within(promotion)?.missing ?? 0) - best.missing;
    const has = `${nameOf(recording, best.node)} has WAL up to ${formatLsn(best.received)}`;
    const commits = `${counted(more, "acknowledged commit")} more`;
    return `${nameOf(recording, promotion.node)} is promoted at ${formatLsn(own)}, although ${has}, with ${commits}.`;
  });
}

function whilePassing(recording: FailoverRecording): Witness | undefined {
  return firstWrong(recording, ({ at, node }) => {
    const old = latest(recording.catalogue, at).node;
    const last = recording.checks.findLast((check) => check.at <= at && check.node === old);
    if (latest(recording.consul, at).status === "critical" && last?.passed === false) return undefined;
    return `${nameOf(recording, node)} is promoted while ${nameOf(recording, old)} passes its check.`;
  });
}

function acceptedByOld(recording: FailoverRecording): Witness | undefined {
  const write = recording.writes.find(
    ({ at, lsn, timeline }) => lsn > 0 && recording.promotions.some((p) => p.at < at && p.timeline > timeline),
  );
  if (write === undefined) return undefined;
  const { at, node, timeline } = write;
  return { at, text: `${nameOf(recording, node)}, replaced, accepts a write on timeline ${timeline} at ${formatTime(at)}.` };
}

export const properties = {
  onePrimary: {
    text: "At most one primary is in the catalogue, and none that was not promoted.",
    kind: "always",
    check: notPromoted,
  },
  nothingLost: {
    text: "With synchronous replication no acknowledged commit is lost while one up-to-date standby is reachable.",
    kind: "always",
    promisedBy: ["most"],
    check: lostThoughKept,
  },
  mostWal: {
    text: "The chosen standby has the most WAL of those that can be reached.",
    kind: "always",
    promisedBy: ["most"],
    check: notTheMost,
  },
  neverWhilePassing: {
    text: "The agent never promotes while the primary passes its check.",
    kind: "always",
    check: whilePassing,
  },
  oldPrimary: {
    text: "An old primary that returns accepts no writes.",
    kind: "always",
    check: acceptedByOld,
  },
} as const satisfies Record<string, Property<FailoverRecording, Design>>;
