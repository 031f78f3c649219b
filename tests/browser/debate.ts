/** Debate files as the tests see them: the built-in one, ones made for a test, and the tree each must give. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface Claim {
  id: string;
  headline: string;
  text: string;
  kind: string;
  side: string;
  voice?: string;
  citations?: { source: string; paragraph: number; sentences: number[]; phrase?: string }[];
}

export interface Relation {
  id: string;
  from: string[];
  to: string;
  kind: "supports" | "attacks" | "undercuts";
  basis: "stated" | "inferred";
}

export interface Debate {
  format: "fulcrum/1";
  id: string;
  title: string;
  question: string;
  summary?: string;
  language: string;
  positions: { id: string; label: string; claim: string }[];
  sources: { id: string; title: string; url?: string; authors?: string[]; publisher?: string }[];
  claims: Claim[];
  relations: Relation[];
}

export const builtIn = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../src/debates/pact-or-layers.json"), "utf8"),
) as Debate;

export const claimOf = (debate: Debate, id: string): Claim => {
  const found = debate.claims.find((claim) => claim.id === id);
  if (!found) throw new Error(`the debate has no claim ${id}`);
  return found;
};

/** A row of the tree, as the page shows it or as the file asks for it. */
export interface Row {
  claim: string;
  level: number;
  position: number;
  size: number;
  /** Left out where nothing stands beneath. */
  expanded?: boolean;
}

interface Place {
  claim: string;
  relation?: Relation;
  above: string[];
}

/** What stands under a place: pros, then cons, then what disputes the step; each in the file's order. */
function under(debate: Debate, place: Place): Place[] {
  if (place.above.includes(place.claim)) return [];
  const above = [...place.above, place.claim];
  const of = (kind: string, to: string | undefined) =>
    debate.relations.filter((relation) => relation.kind === kind && relation.to === to);
  const step = place.relation?.from[0] === place.claim ? place.relation : undefined;
  const relations = [...of("supports", place.claim), ...of("attacks", place.claim), ...of("undercuts", step?.id)];
  return relations.flatMap((relation) => relation.from.map((claim) => ({ claim, relation, above })));
}

/**
 * The rows that a file makes of what is open: `isOpen` decides that for the nth row, all the rest comes from
 * the file. Written after the format's description, not after the explorer's code.
 */
export function rowsOf(debate: Debate, isOpen: (nth: number) => boolean, loose: string[] = []): Row[] {
  const rows: Row[] = [];
  const roots = [...debate.positions.map((position) => position.claim), ...loose];
  const walk = (places: Place[], level: number): void =>
    places.forEach((place, at) => {
      const children = under(debate, place);
      const row: Row = { claim: place.claim, level, position: at + 1, size: places.length };
      if (children.length > 0) row.expanded = isOpen(rows.length);
      rows.push(row);
      if (row.expanded) walk(children, level + 1);
    });
  walk(roots.map((claim) => ({ claim, above: [] })), 1);
  return rows;
}

/** What a debate for one test is made of. */
export interface Sketch {
  /** Headlines by id. The positions come first. */
  claims: Record<string, string>;
  /** How many of the claims are positions: 2, if nothing is said. */
  positions?: number;
  /** `a > b` for, `a x b` against, `a ! r-1` against the first of these; `a + b > c` for two that count only together. */
  relations?: string[];
  language?: string;
  title?: string;
  texts?: Record<string, string>;
  sources?: Debate["sources"];
}

export function made(sketch: Sketch): Debate {
  const count = sketch.positions ?? 2;
  const ids = Object.keys(sketch.claims);
  const kinds = { ">": "supports", x: "attacks", "!": "undercuts" } as const;
  return {
    format: "fulcrum/1",
    id: "made",
    title: sketch.title ?? "Made for a test",
    question: "What does the test ask?",
    language: sketch.language ?? "en",
    positions: ids.slice(0, count).map((claim, at) => ({ id: `p-${at + 1}`, label: `Side ${at + 1}`, claim })),
    sources: sketch.sources ?? [],
    claims: Object.entries(sketch.claims).map(([id, headline], at) => ({
      id,
      headline,
      text: sketch.texts?.[id] ?? `${headline}.`,
      kind: at < count ? "position" : "reason",
      side: at < count ? `p-${at + 1}` : "none",
    })),
    relations: (sketch.relations ?? []).map((text, at) => {
      const [, from = "", sign = "", to = ""] = /^(.+) ([>x!]) (.+)$/.exec(text) ?? [];
      const kind = kinds[sign as keyof typeof kinds];
      return { id: `r-${at + 1}`, from: from.split(" + "), to, kind, basis: "stated" };
    }),
  };
}
