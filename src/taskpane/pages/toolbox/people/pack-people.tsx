import { peoplePageWords } from "../../../../core/language/people-page-words";
import type { PackKind, PacksPreview } from "../../../background/make-packs";
import { useWords } from "../../../pane-context";
import { useCommonStyles } from "../../../parts/common-styles";

export interface PackPeopleProps {
  readonly kind: PackKind;
  /** Those who are asked for. */
  readonly people: PacksPreview["people"];
  readonly meetings: PacksPreview["meetings"];
}

/** For whom there will be a workbook, with what it will hold, or when the interview is. */
export function PackPeople({ kind, people, meetings }: PackPeopleProps) {
  const words = useWords(peoplePageWords);
  const common = useCommonStyles();
  if (people.length === 0) return <p>{words.none}</p>;
  return (
    <>
      {meetings.length === 0 ? null : <p className={common.hint}>{words.meetings}</p>}
      <ul className={common.plainList}>
        {people.map((one) => (
          <li key={one.person}>
            <span className={common.strong}>{one.person}</span>
            <span className={common.facts}><Figures kind={kind} one={one} meetings={meetings} /></span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Figures({ kind, one: { person, keyResults, more }, meetings }: Pick<PackPeopleProps, "kind" | "meetings"> & { readonly one: PacksPreview["people"][number] }) {
  const words = useWords(peoplePageWords);
  const meeting = meetings.find((each) => each.person === person);
  if (meeting !== undefined) {
    const { date, start, minutes, manager } = meeting;
    return <span>{words.meeting({ date, start: clock(start), minutes, manager: manager ?? words.noManager })}</span>;
  }
  if (keyResults === null || more === null || (kind !== "coach" && kind !== "pbc")) return null;
  return <span>{words.counted({ keyResults, more: words.more[kind]({ count: more }) })}</span>;
}

/** @example clock(570) // => "09:30" */
function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
