import { Field, Input, makeStyles, mergeClasses, Select } from "@fluentui/react-components";
import { PACE_DAYS } from "../../../core/calendar";
import { settingsWords } from "../../../core/language/settings-words";
import type { Book } from "../../book";
import { useWords } from "../../pane-context";
import { useCommonStyles } from "../../parts/common-styles";
import { PlaceLink } from "../../parts/place-link";
import { chosenPace, paceSheetOf, percentOf, type LimitKey, type PaceDraft, type PaceSheet } from "./pace-draft";

/** A message below one field must not stretch the other. */
const useStyles = makeStyles({ limits: { alignItems: "start" } });

const LIMITS: readonly LimitKey[] = ["atRisk", "offTrack"];

export interface PaceFieldsProps {
  readonly book: Book;
  readonly draft: PaceDraft;
  readonly onChange: (part: PaceDraft) => void;
}

/** By what days progress is expected, and the limits of a status: the pane's until there is a sheet of pace, that sheet's from then on. */
export function PaceFields({ book, draft, onChange }: PaceFieldsProps) {
  const words = useWords(settingsWords);
  const common = useCommonStyles();
  const styles = useStyles();
  const { pace, limits, wrong } = chosenPace(book, draft);
  const sheet = paceSheetOf(book);
  return (
    <>
      <Field label={words.pace} className={common.field} hint={words.paceHint[pace]}>
        <Select value={pace} onChange={(_, { value }) => { const one = PACE_DAYS.find((each) => each === value); if (one !== undefined) onChange({ pace: one }); }}>
          {PACE_DAYS.map((one) => <option key={one} value={one}>{words.paceDays[one]}</option>)}
        </Select>
      </Field>
      {pace === "working-days" ? <DaysOff sheet={sheet} /> : null}
      {sheet === null
        ? (
          <div className={mergeClasses(common.pair, styles.limits)}>
            {LIMITS.map((key) => {
              const problem = wrong[key];
              return (
                <Field key={key} label={words[key]} className={common.field} {...(problem === undefined ? {} : { validationMessage: words[problem] })}>
                  <Input value={limits[key]} inputMode="decimal" onChange={(_, { value }) => { onChange({ [key]: value }); }} />
                </Field>
              );
            })}
          </div>
        )
        : (
          <p className={common.hint}>
            {words.limitsInSheet({ atRisk: percentOf(sheet.limits.atRisk), offTrack: percentOf(sheet.limits.offTrack) })}{" "}
            <PlaceLink place={sheet.limitCells.address} cell={sheet.limitCells}>{words.changeLimits}</PlaceLink>
          </p>
        )}
    </>
  );
}

function DaysOff({ sheet }: { readonly sheet: PaceSheet | null }) {
  const words = useWords(settingsWords);
  const common = useCommonStyles();
  if (sheet === null) return <p className={common.hint}>{words.daysOffLater}</p>;
  return <p className={common.hint}>{words.daysOffInSheet} <PlaceLink place={sheet.daysOff.address} cell={sheet.daysOff}>{words.listDaysOff}</PlaceLink></p>;
}
