import type { BarsPlot, LinesPlot, PlotLine } from "#state/lessons/lesson.ts";
import { between, gainSays, low, resultOf, shallower, type Way } from "./read.ts";

const quay: PlotLine = {
  id: "projects",
  label: "Quay: projects",
  strategy: "plain",
  metric: resultOf("projects"),
  show: "range",
  dashed: true,
};
/** The firm that changes course. */
export const harbour: PlotLine = {
  id: "managed",
  label: "Harbour: services",
  strategy: "plain",
  metric: resultOf("managed"),
  show: "range",
};

const CASH = "Cash of each firm, added up from the first month on";

/** Cash of the two firms, added up. */
export const curve = (name: string, title: LinesPlot["title"], lines: PlotLine[] = [quay, harbour]): LinesPlot => ({
  kind: "lines",
  name,
  title,
  subtitle: CASH,
  unit: "money",
  mode: "cumulative",
  lines,
});

const WAYS: Record<Way, string> = {
  plain: "As it is",
  larger: "Larger share",
  funded: "Projects funded",
};

/** How deep the valley is with each kind of help. */
export const depths: BarsPlot = {
  kind: "bars",
  name: "depth-of-the-valley",
  title: (f) =>
    `Money at the start lifts the valley by ${f.say.money(shallower(f, "funded"))}, a larger share by ${f.say.money(shallower(f, "larger"))}`,
  subtitle: "Harbour’s cash in its lowest month",
  unit: "money",
  bars: (["plain", "larger", "funded"] as const).map((way) => ({
    id: way,
    label: WAYS[way],
    strategy: way,
    figure: (f) => low(f, way),
  })),
};

/** What single months bring: the one firm's reach below nothing to the end, the other's grow out of it. */
export const months: LinesPlot = {
  kind: "lines",
  name: "month-by-month",
  title: (f) => `${gainSays(f)}; in the last month Quay makes ${between(f, "projects")}`,
  subtitle: "Result of each month, after all that the firm pays",
  unit: "money",
  mode: "monthly",
  lines: [quay, harbour],
};
