// Types of <tokkae-module>, version 1. Written by `cargo xtask manual` from src/contract/. Change them there.

/** What a host can ask for. Attributes have the same names, with hyphens: `report-link`. */
export interface TokkaeOptions {
  /** The version of this contract. Left out, it is 1. */
  version?: "1";
  /** One story, from its first page. Left out, it is the whole module. */
  story?: string;
  /** The language. Left out, the element takes that of your page, and a bare frame that of the browser. */
  language?: string;
  /** Whose contacts the help page shows. Left out, the browser's languages tell. */
  country?: string;
  /** The age group whose stories are listed. */
  tier?: "8-10" | "11-13" | "14-17" | "adults";
  /** The page to begin with: the start page, the list of stories (with `tier`), or help. */
  start?: "start" | "stories" | "help";
  /** Light, dark, or as the device is set. */
  theme?: "light" | "dark" | "auto";
  /** The colour of buttons and headings. It is made darker or lighter until letters can be read on it. */
  accent?: `#${string}`;
  /** How much of the module's own surroundings is shown. Help and Leave always are. */
  chrome?: "full" | "slim";
  /** Your own page for reports. It is added after the country's contacts, never instead of them. */
  reportLink?: `https://${string}`;
  /** The words of that link. Your address is shown beside them. */
  reportLabel?: string;
  /** In a frame of its own, or in your page behind a shadow root. */
  mode?: "iframe" | "inline";
}

/** What went wrong. */
export type TokkaeErrorCode = "unknown-option" | "bad-value" | "not-found" | "failed" | "no-room";

/** What a host is told: the `detail` of each event. There is no event for a choice, a feeling, help or leaving. */
export interface TokkaeEvents {
  /** The module is on the screen, in this language. */
  "ready": { readonly language: string };
  /** What it shows is so many CSS pixels high. */
  "resize": { readonly height: number };
  /** How many stories have been finished in this tab, and how many there are. */
  "progress": { readonly finished: number; readonly stories: number };
  /** A story has been finished. Nothing says how. */
  "story-finished": { readonly story: string };
  /** Something that you should know as the page's developer. */
  "error": { readonly code: TokkaeErrorCode; readonly message: string };
}

/** The element. Its properties are its attributes. */
export interface TokkaeModuleElement extends HTMLElement, TokkaeOptions {
  /** Shows the start page, the list of stories, the help page, or a story by its id. */
  goTo(to: string): void;
  /** Speaks another language; the child keeps the place. */
  setLanguage(language: string): void;
  addEventListener<Name extends keyof TokkaeEvents>(
    name: Name,
    listener: (this: TokkaeModuleElement, event: CustomEvent<TokkaeEvents[Name]>) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(name: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "tokkae-module": TokkaeModuleElement;
  }
}

/** The module in your page, without the element: `embed/inline.js`. */
export interface TokkaeHandle {
  /** Changes options; those that are not named stay as they are. */
  update(options: TokkaeOptions): void;
  /** Takes the module away, with all that it listened to. */
  destroy(): void;
}
