/** Everything in a scenario that an edit can be about. */
import type { Scenario } from "#engine/index.ts";
import { scenarioField, type Field, type Fields } from "#scenario/fields.ts";
import { hasIds } from "#scenario/fields/part.ts";
import { below } from "#scenario/path.ts";

/** A place, by what it is: `named` are items with an id. `kinds` are a union's (or its list's) shapes. */
export interface Place {
  kind: "list" | "item" | "named" | "union" | "nullable" | "number";
  path: string;
  kinds: string[];
  size: number;
}

/** All places of a scenario, in the schema's order; paths by id or, for every other item, by position. */
export function placesOf(scenario: Scenario): Place[] {
  const places: Place[] = [];
  visit(scenarioField, scenario, "", (place) => places.push({ kinds: [], size: 0, ...place }));
  return places;
}

type Found = (place: Pick<Place, "kind" | "path"> & Partial<Place>) => void;

function visit(field: Field, value: unknown, path: string, found: Found): void {
  if (field.type === "nullable") found({ kind: "nullable", path });
  if (value === null || value === undefined) return;
  const within = (fields: Fields) => {
    for (const [name, part] of Object.entries(fields)) {
      visit(part, (value as Record<string, unknown>)[name], below(path, name), found);
    }
  };
  switch (field.type) {
    case "nullable":
      return visit(field.field, value, path, found);
    case "number":
    case "integer":
      return found({ kind: "number", path });
    case "object":
    case "spread":
      return within(field.fields);
    case "union":
      found({ kind: "union", path, kinds: Object.keys(field.cases) });
      return within(field.cases[(value as Record<string, string>)[field.by]!]!.fields);
    case "map":
      return Object.entries(value).forEach(([name, part]) => visit(field.value, part, below(path, name), found));
    case "list": {
      const items = value as { id: string }[];
      const kinds = field.item.type === "union" ? Object.keys(field.item.cases) : [];
      found({ kind: "list", path, kinds });
      return items.forEach((item, i) => {
        const at = below(path, hasIds(field.item) && i % 2 === 0 ? item.id : spelledByPosition(items, i));
        found({ kind: "item", path: at, size: items.length });
        if (hasIds(field.item)) found({ kind: "named", path: at });
        visit(field.item, item, at, found);
      });
    }
    default:
  }
}

/** A position, unless another item has it as its id. */
function spelledByPosition(items: { id: string }[], position: number): string | number {
  return items.some(({ id }) => id === String(position)) ? items[position]!.id : position;
}
