import type { Component } from "svelte";
import AdoptionEditor from "./AdoptionEditor.svelte";
import FocusEditor from "./FocusEditor.svelte";
import MixEditor from "./MixEditor.svelte";

/** What an editor made for one place of the schema is given. */
export interface SpecialProps {
  path: string;
  label?: string | undefined;
  /** The label stands above already, as the heading of a group. */
  bare?: boolean;
}

/** Editors made for places of the schema (see `plainPlace`); all other fields are edited by their kind. */
export const SPECIALS: Readonly<Record<string, Component<SpecialProps>>> = {
  "segments/adoption": AdoptionEditor,
  "partners/segmentMix": MixEditor,
  "partners/focus": FocusEditor,
};
