import type { Component } from "svelte";
import AdoptionEditor from "./AdoptionEditor.svelte";
import BaselineEditor from "./BaselineEditor.svelte";
import ColourEditor from "./ColourEditor.svelte";
import FocusEditor from "./FocusEditor.svelte";
import MixEditor from "./MixEditor.svelte";
import ChargesEditor from "./offers/ChargesEditor.svelte";
import CommitmentEditor from "./offers/CommitmentEditor.svelte";
import ScheduleEditor from "./offers/ScheduleEditor.svelte";
import AttainmentTiers from "./plans/AttainmentTiers.svelte";
import PaidTo from "./plans/PaidTo.svelte";
import PlanComponents from "./plans/PlanComponents.svelte";
import UtilisationGate from "./plans/UtilisationGate.svelte";
import OwnSuccess from "./OwnSuccess.svelte";
import PairsEditor from "./PairsEditor.svelte";
import NotesEditor from "./NotesEditor.svelte";
import SeasonEditor from "./SeasonEditor.svelte";
import UncertaintiesEditor from "./UncertaintiesEditor.svelte";
import TransitionEditor from "./TransitionEditor.svelte";

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
  uncertainties: UncertaintiesEditor,
  notes: NotesEditor,
  "segments/seasonality": SeasonEditor,
  "partners/segmentMix": MixEditor,
  "partners/focus": FocusEditor,
  strategies: PairsEditor,
  baselineStrategyId: BaselineEditor,
  "strategies/slot": ColourEditor,
  "strategies/customerSuccess": OwnSuccess,
  "strategies/before": TransitionEditor,
  "offers/charges": ChargesEditor,
  "offers/charges/schedule": ScheduleEditor,
  "offers/charges/seasonalRates": SeasonEditor,
  "offers/commitment": CommitmentEditor,
  "plans/components": PlanComponents,
  "plans/components/tiers": AttainmentTiers,
  "plans/components/appliesTo": PaidTo,
  "plans/utilisationGate": UtilisationGate,
};
