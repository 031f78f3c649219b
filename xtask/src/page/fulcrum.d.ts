/** The content of a debate file: see docs/debate.schema.json. */
export type DebateFile = { format: "fulcrum/1"; [field: string]: unknown };

export type FulcrumView = "tree" | "map" | "clash" | "cruxes" | "sources" | "essay";
export type FulcrumTheme = "auto" | "light" | "dark";

/** The explorer in an element of a page: `<fulcrum-debate>`. */
export declare class FulcrumDebate extends HTMLElement {
  /** The address of a debate file. Without it: a child `<script type="application/json">`, else the built-in debate. */
  src: string;
  /** The view that is shown. */
  view: FulcrumView | "";
  /** The id of the claim that is chosen, or "". */
  claim: string;
  /** The colours; "auto" follows the page's `color-scheme`. */
  theme: FulcrumTheme | "";
  /** How many levels are open at first; `null` as the explorer opens them. */
  depth: number | null;
  /** Whether claims can only be read, not weighed. */
  readonly: boolean;
  /** "eager" loads at once, anything else when the element is a screen's height away from sight. */
  loading: "lazy" | "eager" | "";
  /** Fulfilled once a debate is shown; rejected with the reason if the first one can't be. */
  readonly ready: Promise<FulcrumDebate>;
  /** Opens another debate: an address, or the content of a debate file as an object or a text. Rejected with the reason if it can't. */
  load(source?: string | URL | DebateFile): Promise<void>;
  /** All that the reader sees and has weighed, as a text to keep. */
  save(): string;
  /** Shows and weighs all as it was saved. */
  restore(saved: string): void;
  /** Takes the reader to a claim; tells whether the debate has it. */
  select(claim: string): boolean;
  /** Takes the reader's last change of weights back. */
  undo(): void;
  /** Does what was taken back last again. */
  redo(): void;
}

export interface FulcrumEvents {
  "fulcrum-ready": CustomEvent<Record<string, never>>;
  "fulcrum-select": CustomEvent<{ claim: string | null }>;
  /** `value`: 0 (rejected) to 1 (accepted), or `null` where the reader has taken the weight back. */
  "fulcrum-stance": CustomEvent<{ claim: string; value: number | null }>;
  "fulcrum-view": CustomEvent<{ view: FulcrumView }>;
  "fulcrum-error": CustomEvent<{ message: string }>;
  /** In CSS pixels. */
  "fulcrum-resize": CustomEvent<{ width: number; height: number }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "fulcrum-debate": FulcrumDebate;
  }
  interface HTMLElementEventMap extends FulcrumEvents {}
}
