import { mapPageWords } from "../../../../core/language/map-page-words";
import { counts, type StrategyMap } from "../../../../core/strategy/strategy-map";
import { useWords } from "../../../pane-context";
import { useCommonStyles } from "../../../parts/common-styles";

/** The map in words: perspectives from the top, and what each of their objectives leads to. */
export function MapList({ map: { perspectives, objectives, links } }: { readonly map: StrategyMap }) {
  const words = useWords(mapPageWords);
  const common = useCommonStyles();
  const texts = new Map(objectives.map(({ id, text }) => [id, text]));
  const effects = (id: string): string => {
    const drawn = links.filter(({ from, confirmed }) => from === id && confirmed !== false);
    const named = drawn.map((link) => (counts(link) ? texts.get(link.to) ?? "" : words.proposedNote({ text: texts.get(link.to) ?? "" })));
    return named.length === 0 ? words.leadsNowhere : words.leadsTo({ texts: named.join("; ") });
  };
  return (
    <details>
      <summary className={common.summary}>{words.asList}</summary>
      <ul className={common.plainList}>
        {perspectives.map(({ id, name }) => (
          <li key={id}>
            <span className={common.strong}>{name}</span>
            <ul>{objectives.filter(({ perspective }) => perspective === id).map((objective) => <li key={objective.id}>{objective.text}: {effects(objective.id)}</li>)}</ul>
          </li>
        ))}
      </ul>
    </details>
  );
}
