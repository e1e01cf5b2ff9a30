import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { Settings20Regular } from "@fluentui/react-icons/svg/settings";
import { usePane, useSession, useTexts } from "../pane-context";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", padding: "4px 4px 0 12px" },
  name: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
});

export function Header() {
  const session = useSession();
  const { busy, page } = usePane();
  const texts = useTexts();
  const styles = useStyles();
  const current = page === "settings" ? { "aria-current": "page" as const } : {};
  return (
    <div className={styles.bar}>
      <span className={styles.name}>{texts.product}</span>
      <Button appearance="subtle" size="small" icon={<ArrowSync20Regular />} aria-label={texts.readAgain} title={texts.readAgain}
        disabledFocusable={busy !== null} onClick={() => { void session.read(); }} />
      <Button appearance="subtle" size="small" icon={<Settings20Regular />} aria-label={texts.settingsTitle} title={texts.settingsTitle}
        onClick={() => { session.open("settings"); }} {...current} />
    </div>
  );
}
