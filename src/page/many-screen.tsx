import { Button, Field, Input, makeStyles, MessageBar, MessageBarBody, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { dayOfIso, isoOf } from '../domain/records/day';
import { pageTexts } from '../i18n/page';
import { useLanguage, useTexts } from '../taskpane/language';
import { today } from '../taskpane/services/clock';
import { loadEngine } from '../taskpane/services/engine';
import type { ChosenFile } from './chosen-files';
import { sumUp, unreadText, type ManyFiles } from './many-files';
import { usePageStyles } from './page-styles';

const useStyles = makeStyles({
  subtitle: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  status: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, lineHeight: tokens.lineHeightBase400, overflowWrap: 'anywhere' },
});

interface ManyScreenProps {
  files: readonly ChosenFile[];
  onDownload: (name: string, file: Uint8Array) => void;
  onClose: () => void;
}

type State = { kind: 'idle' } | { kind: 'busy'; done: number } | { kind: 'done'; result: ManyFiles } | { kind: 'failed'; error: unknown };

/** Sums up the ledgers of several units. */
export function ManyScreen({ files, onDownload, onClose }: ManyScreenProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const language = useLanguage();
  const { many } = pageTexts[language];
  const { asOfInvalid } = useTexts();
  const [asOf, setAsOf] = useState(() => isoOf(today()));
  const [state, setState] = useState<State>({ kind: 'idle' });
  const stop = useRef<AbortController>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const day = dayOfIso(asOf);
  const isBusy = state.kind === 'busy';
  const start = () => {
    if (day === undefined || isBusy) return;
    const own = new AbortController();
    stop.current = own;
    setState({ kind: 'busy', done: 0 });
    const progress = (done: number) => { setState({ kind: 'busy', done }); };
    loadEngine()
      .then((engine) => sumUp(files, { engine, asOf: day, today: today(), progress, signal: own.signal }))
      .then(
        (result) => { setState({ kind: 'done', result }); },
        (error: unknown) => { setState(own.signal.aborted ? { kind: 'idle' } : { kind: 'failed', error }); },
      );
  };
  return (
    <main className={page.page}>
      <h1 className={page.title}>{many.title}</h1>
      <p className={page.text}>{many.intro(files.length)}</p>
      <Field label={many.asOf} {...(day === undefined && { validationMessage: asOfInvalid })}>
        <Input type="date" value={asOf} disabled={isBusy} onChange={(_event, { value }) => { setAsOf(value); }} />
      </Field>
      <div className={styles.buttons}>
        <Button appearance={state.kind === 'done' ? 'secondary' : 'primary'} disabledFocusable={isBusy} onClick={start}>
          {many.start}
        </Button>
        {isBusy && <Button onClick={() => stop.current?.abort()}>{many.stop}</Button>}
        <Button onClick={onClose}>{many.back}</Button>
      </div>
      <div role="status" className={styles.status}>
        {isBusy && (
          <>
            <ProgressBar value={state.done} max={files.length} aria-label={many.progress(state.done, files.length)} />
            <p className={page.text}>{many.progress(state.done, files.length)}</p>
          </>
        )}
        {state.kind === 'done' && <Outcome result={state.result} onDownload={onDownload} />}
        {state.kind === 'failed' && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{unreadText({ kind: 'fault', error: state.error }, language)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </main>
  );
}

function Outcome({ result, onDownload }: { result: ManyFiles; onDownload: ManyScreenProps['onDownload'] }) {
  const styles = useStyles();
  const language = useLanguage();
  const { many } = pageTexts[language];
  const { read, units, pairs, wrong, own, unread, summary } = result;
  return (
    <>
      <MessageBar intent={read > 0 ? 'success' : 'warning'} layout="multiline">
        <MessageBarBody>
          <div>{read > 0 ? many.done(read, units, pairs) : many.nothing}</div>
          {wrong.files > 0 && <div>{many.errors(wrong.files, wrong.errors)}</div>}
          {own > 0 && <div>{many.own(own)}</div>}
        </MessageBarBody>
      </MessageBar>
      {summary && (
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={() => { onDownload(many.fileName, summary); }}>
            {many.download}
          </Button>
        </div>
      )}
      {unread.length > 0 && (
        <>
          <h2 className={styles.subtitle}>{many.unread(unread.length)}</h2>
          <ul className={styles.list}>
            {unread.map(({ file, why }) => (
              <li key={file}>
                <strong>{file}</strong>
                <div>{unreadText(why, language)}</div>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
