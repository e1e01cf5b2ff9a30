import { mapPageWords } from "../../../../core/language/map-page-words";
import { strategyWords } from "../../../../core/language/strategy-words";
import type { MapObjective, StrategyMap } from "../../../../core/strategy/strategy-map";
import { useWords } from "../../../pane-context";
import { useCommonStyles } from "../../../parts/common-styles";
import { PlaceLink } from "../../../parts/place-link";
import { cellOf } from "./map-decisions";

/** The objective that is marked: its measures, what leads to it and what it leads to. */
export function ChosenObjective({ objective, map: { objectives, links } }: { readonly objective: MapObjective; readonly map: StrategyMap }) {
  const words = useWords(mapPageWords);
  const { kinds } = useWords(strategyWords).map;
  const common = useCommonStyles();
  const { id, text, measures } = objective;
  const texts = new Map(objectives.map((one) => [one.id, one.text]));
  const drawn = links.filter(({ confirmed }) => confirmed !== false);
  const named = (ids: readonly string[]): string => (ids.length === 0 ? words.nothing : ids.map((one) => texts.get(one) ?? "").join("; "));
  return (
    <div role="group" aria-label={words.chosen} className={common.card}>
      <span className={common.strong}>{text}</span>
      <ul className={common.plainList}>
        {measures.map(({ measure, kind }) => <li key={measure.id}>{measure.name} <span className={common.hint}>{kinds[kind]}</span></li>)}
      </ul>
      <span>{words.causes}: {named(drawn.filter(({ to }) => to === id).map(({ from }) => from))}</span>
      <span>{words.effects}: {named(drawn.filter(({ from }) => from === id).map(({ to }) => to))}</span>
      <span><PlaceLink place={text} cell={cellOf(objective)}>{words.show}</PlaceLink></span>
    </div>
  );
}
