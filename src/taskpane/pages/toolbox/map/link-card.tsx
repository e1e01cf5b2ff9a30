import { Badge, Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { mapPageWords } from "../../../../core/language/map-page-words";
import { strategyWords } from "../../../../core/language/strategy-words";
import type { MapLink } from "../../../../core/strategy/strategy-map";
import type { LinkPlace, MapDecision } from "../../../../workbook/tasks";
import { usePane, useWords } from "../../../pane-context";
import { useCommonStyles } from "../../../parts/common-styles";
import { mayBeAnswered, mayBeRemoved } from "./map-decisions";

const useStyles = makeStyles({ line: { alignItems: "center" } });

export interface LinkCardProps {
  readonly link: MapLink;
  readonly textOf: (id: string) => string;
  readonly rows: readonly LinkPlace[];
  readonly onDecide: (decisions: readonly MapDecision[]) => void;
}

/** A cause and its effect, why it is proposed or what was said of it, and the answers. */
export function LinkCard({ link, textOf, rows, onDecide }: LinkCardProps) {
  const words = useWords(mapPageWords);
  const { bases } = useWords(strategyWords).links;
  const common = useCommonStyles();
  const styles = useStyles();
  const { from, to, basis, confirmed } = link;
  const text = words.link({ cause: textOf(from), effect: textOf(to) });
  const isOpen = basis === "proposed" && confirmed === null;
  const button = (action: string, decision: MapDecision, isPlain = false) => (
    <Button size="small" appearance={isPlain ? "subtle" : "secondary"} aria-label={words.named({ action, link: text })} onClick={() => { onDecide([decision]); }}>{action}</Button>
  );
  const isAnswerable = mayBeAnswered(link, rows);
  return (
    <li className={common.card}>
      <span>{text}</span>
      {isOpen ? <Reason link={link} /> : null}
      <div className={mergeClasses(common.facts, styles.line)}>
        {isOpen ? null : <Badge appearance="tint" color={confirmed === false ? "danger" : "informative"}>{bases[basis]}</Badge>}
        {confirmed === null ? null : <span>{confirmed ? words.states.confirmed : words.states.rejected}</span>}
        {isAnswerable && confirmed !== true ? button(words.confirm, { kind: "answer", from, to, yes: true }) : null}
        {isAnswerable && confirmed !== false ? button(words.reject, { kind: "answer", from, to, yes: false }, true) : null}
        {mayBeRemoved(link, rows) ? button(words.remove, { kind: "remove", from, to }, true) : null}
      </div>
    </li>
  );
}

/** What speaks for a proposed link. */
function Reason({ link: { reason } }: { readonly link: MapLink }) {
  const { language } = usePane();
  const words = useWords(mapPageWords);
  const common = useCommonStyles();
  const said = reason === null ? [] : [
    ...(reason.words.length === 0 ? [] : [words.reason.words({ words: reason.words.join(language === "zh" ? "、" : ", ") })]),
    ...(reason.owner === null ? [] : [words.reason.owner({ owner: reason.owner })]),
  ];
  return <span className={common.hint}>{said.length === 0 ? words.reason.nearest : said.join(language === "zh" ? "；" : ". ")}</span>;
}
