import { workDay } from "../calendar";

/** Who talks with whom. */
export interface Pair {
  readonly person: string;
  /** Null if nobody knows. */
  readonly manager: string | null;
}

export interface Meeting extends Pair {
  /** ISO date. */
  readonly date: string;
  /** Minutes since midnight. */
  readonly start: number;
  readonly minutes: number;
}

export interface Window {
  /** First day, an ISO date. */
  readonly from: string;
  readonly minutes: number;
  /** Days off besides Saturdays and Sundays, ISO dates. */
  readonly holidays: readonly string[];
}

/** Times of a day at which an interview may begin; the last one of 90 minutes ends at six. */
const STARTS = [9 * 60, 10 * 60 + 30, 13 * 60 + 30, 15 * 60, 16 * 60 + 30] as const;

/** An interview takes so many minutes at least and at most. */
export const INTERVIEW_MINUTES = { least: 60, most: 90 } as const;

/**
 * An interview for each pair, in their order, on working days from the first day on, each as early as both are free; nobody
 * is in two at once, whether as manager or as employee. `fixed` are interviews that stand already: theirs is kept as it is,
 * with the manager of the pair if it names none, and the others go around it. Those of people who are not among the pairs
 * are left out.
 *
 * @example scheduleInterviews([{ person: "A", manager: "M" }, { person: "B", manager: "M" }], { from: "2027-07-05", minutes: 60, holidays: [] })
 * // => [{ person: "A", …, date: "2027-07-05", start: 540 }, { person: "B", …, date: "2027-07-05", start: 630 }]
 */
export function scheduleInterviews(pairs: readonly Pair[], { from, minutes, holidays }: Window, fixed: readonly Meeting[] = []): readonly Meeting[] {
  const calendar = new Calendar();
  const standing = new Map(fixed.map((meeting) => [nameKey(meeting.person), meeting]));
  const kept = ({ person, manager }: Pair): Meeting | undefined => {
    const meeting = standing.get(nameKey(person));
    return meeting === undefined ? undefined : { ...meeting, manager: meeting.manager ?? manager };
  };
  for (const meeting of pairs.flatMap((pair) => kept(pair) ?? [])) calendar.book(meeting);
  const first = workDay(workDay(from, -1, holidays), 1, holidays);
  return pairs.map((pair) => {
    const meeting = kept(pair);
    if (meeting !== undefined) return meeting;
    for (let date = first; ; date = workDay(date, 1, holidays)) {
      const start = STARTS.find((time) => calendar.isFree({ ...pair, date, start: time, minutes }));
      if (start !== undefined) return calendar.book({ ...pair, date, start, minutes });
    }
  });
}

/** Who is busy when. */
class Calendar {
  private readonly busy = new Map<string, Meeting[]>();

  isFree(meeting: Meeting): boolean {
    const { start, minutes } = meeting;
    return this.keys(meeting).every((key) => (this.busy.get(key) ?? []).every((other) => other.start + other.minutes <= start || other.start >= start + minutes));
  }

  book(meeting: Meeting): Meeting {
    for (const key of this.keys(meeting)) this.busy.set(key, [...(this.busy.get(key) ?? []), meeting]);
    return meeting;
  }

  private keys({ person, manager, date }: Meeting): readonly string[] {
    return [person, ...(manager === null ? [] : [manager])].map((name) => `${nameKey(name)} ${date}`);
  }
}

function nameKey(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}
