/** Where labels stand: as near to what they name as `gap` and the bounds allow, in the order of what they name. */
export function spread(targets: readonly number[], gap: number, low: number, high: number): number[] {
  const order = targets.map((_, i) => i).sort((a, b) => targets[a]! - targets[b]! || a - b);
  const room = order.length > 1 ? Math.min(gap, (high - low) / (order.length - 1)) : gap;
  const groups: { members: number[]; middle: number }[] = [];
  for (const index of order) {
    groups.push({ members: [index], middle: clamp(targets[index]!, low, high) });
    while (groups.length > 1 && overlaps(groups, room)) merge(groups, targets, room, low, high);
  }
  const placed = new Array<number>(targets.length).fill(0);
  for (const { members, middle } of groups) {
    members.forEach((index, i) => (placed[index] = middle + (i - (members.length - 1) / 2) * room));
  }
  return placed;
}

type Group = { members: number[]; middle: number };

function overlaps(groups: Group[], gap: number): boolean {
  const [above, below] = groups.slice(-2) as [Group, Group];
  return below.middle - above.middle < (gap * (above.members.length + below.members.length)) / 2 - 1e-9;
}

function merge(groups: Group[], targets: readonly number[], gap: number, low: number, high: number): void {
  const [above, below] = groups.splice(-2) as [Group, Group];
  const members = [...above.members, ...below.members];
  const wanted = members.reduce((total, index) => total + targets[index]!, 0) / members.length;
  const half = ((members.length - 1) / 2) * gap;
  groups.push({ members, middle: clamp(wanted, low + half, high - half) });
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
