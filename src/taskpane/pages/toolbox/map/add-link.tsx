import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { mapPageWords } from "../../../../core/language/map-page-words";
import type { StrategyMap } from "../../../../core/strategy/strategy-map";
import type { MapDecision } from "../../../../workbook/tasks";
import { useWords } from "../../../pane-context";
import { useCommonStyles } from "../../../parts/common-styles";
import { linkProblem } from "./map-decisions";

export interface AddLinkProps {
  readonly map: StrategyMap;
  readonly onDecide: (decisions: readonly MapDecision[]) => void;
}

/** A link of one's own: from a cause to its effect. */
export function AddLink({ map, onDecide }: AddLinkProps) {
  const words = useWords(mapPageWords);
  const common = useCommonStyles();
  const [{ from, to }, setPair] = useState({ from: "", to: "" });
  const isComplete = from !== "" && to !== "";
  const problem = isComplete ? linkProblem({ from, to }, map) : null;
  const end = (label: string, value: string, onChange: (id: string) => void, message?: string) => (
    <Field label={label} className={common.field} {...(message === undefined ? {} : { validationMessage: message })}>
      <Select value={value} onChange={(_, { value: id }) => { onChange(id); }}>
        <option value="">{words.choose}</option>
        {map.perspectives.map(({ id, name }) => (
          <optgroup key={id} label={name}>
            {map.objectives.filter(({ perspective }) => perspective === id).map((objective) => <option key={objective.id} value={objective.id}>{objective.text}</option>)}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
  const add = (): void => {
    onDecide([{ kind: "add", from, to }]);
    setPair({ from: "", to: "" });
  };
  return (
    <>
      {end(words.cause, from, (id) => { setPair({ from: id, to }); })}
      {end(words.effect, to, (id) => { setPair({ from, to: id }); }, problem === "same" ? words.sameEnds : problem === "there" ? words.alreadyThere : undefined)}
      <div><Button disabledFocusable={!isComplete || problem !== null} onClick={add}>{words.addButton}</Button></div>
    </>
  );
}
