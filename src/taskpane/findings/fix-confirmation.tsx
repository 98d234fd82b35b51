import { Button, Checkbox, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Fix } from '../../domain/audit/finding';
import { findingsTexts } from '../../i18n/findings';
import { useLanguage } from '../language';
import { ChangeText } from './change-text';
import { useCommands } from './commands';
import type { FixPlan } from './fix-plan';
import { useRowStyles } from './list-row';
import { placeText } from './place';
import { useStickyBarStyles } from './sticky-bar';
import { rowAfterKey, useVirtualRows } from './virtual-rows';

/** Usual height in pixels of a row, until it is measured. */
const usualHeight = 56;
/** Rows that PageUp and PageDown move by. */
const rowsOfPage = 8;
const estimate = () => usualHeight;

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  title: { margin: 0, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  actions: { flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { position: 'relative', listStyleType: 'none', margin: 0, padding: 0 },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: 0 },
  check: { width: '100%' },
  words: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  place: { color: tokens.colorNeutralForeground2 },
});

interface FixConfirmationProps {
  plan: FixPlan;
  onWrite: (fixes: readonly Fix[]) => void;
  onCancel: () => void;
}

/** Every cell that would be written, with what it holds and what it would hold; any can be left out. */
export function FixConfirmation({ plan, onWrite, onCancel }: FixConfirmationProps) {
  const sticky = useStickyBarStyles();
  const styles = useStyles();
  const texts = findingsTexts[useLanguage()];
  const { isBusy } = useCommands();
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  const { fixes, conflicts } = plan;
  const chosen = fixes.length - leftOut.size;
  const toggle = (index: number) => {
    const changed = new Set(leftOut);
    if (!changed.delete(index)) changed.add(index);
    setLeftOut(changed);
  };
  return (
    <section className={styles.screen} aria-labelledby="confirm-fixes">
      <h2 className={styles.title} id="confirm-fixes" tabIndex={-1} ref={title}>
        <Text size={400} weight="semibold">
          {texts.confirmTitle}
        </Text>
      </h2>
      <Text>{texts.confirmIntro(fixes.length)}</Text>
      {conflicts.length > 0 && <Text>{texts.conflicts(conflicts.length)}</Text>}
      <Text size={200}>{texts.signs}</Text>
      <div className={mergeClasses(sticky.bar, styles.actions)}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={isBusy || chosen === 0}
          onClick={() => { onWrite(fixes.filter((_fix, index) => !leftOut.has(index))); }}
        >
          {texts.write(chosen)}
        </Button>
        <Button size="small" onClick={onCancel}>
          {texts.cancel}
        </Button>
        <Checkbox
          label={texts.chooseAll}
          checked={chosen === fixes.length ? true : chosen === 0 ? false : 'mixed'}
          onChange={(_event, { checked }) => {
            setLeftOut(checked === true ? new Set() : new Set(fixes.keys()));
          }}
        />
      </div>
      <Text size={200} role="status">
        {chosen === 0 ? texts.nothingChosen : ''}
      </Text>
      <FixList fixes={fixes} leftOut={leftOut} onToggle={toggle} />
    </section>
  );
}

interface FixListProps {
  fixes: readonly Fix[];
  leftOut: ReadonlySet<number>;
  onToggle: (index: number) => void;
}

/** The cells; arrows move among them, and one of them can be reached by Tab. */
function FixList({ fixes, leftOut, onToggle }: FixListProps) {
  const shared = useRowStyles();
  const styles = useStyles();
  const texts = findingsTexts[useLanguage()];
  const { system1904 } = useCommands();
  const [active, setActive] = useState(0);
  const { list, virtualizer, top, focusRow, onFocus, onBlur } = useVirtualRows({
    count: fixes.length,
    keyOf: String,
    estimate,
    active,
    focusIn: (row) => row.querySelector('input'),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const next = rowAfterKey(event.key, active, fixes.length, rowsOfPage);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
    focusRow(next);
  };
  return (
    <div
      ref={list}
      role="list"
      aria-label={texts.confirmList}
      className={styles.list}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const fix = fixes[index];
        return fix && (
          <div
            key={key}
            role="listitem"
            aria-posinset={index + 1}
            aria-setsize={fixes.length}
            data-index={index}
            ref={virtualizer.measureElement}
            className={`${shared.row} ${styles.row}`}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            <Checkbox
              className={styles.check}
              tabIndex={index === active ? 0 : -1}
              checked={!leftOut.has(index)}
              onFocus={() => { setActive(index); }}
              onChange={() => { onToggle(index); }}
              label={
                <span className={styles.words}>
                  <Text size={200} className={styles.place}>
                    {placeText(fix.at, texts)}
                  </Text>
                  <Text>
                    <ChangeText fix={fix} system1904={system1904} />
                  </Text>
                </span>
              }
            />
          </div>
        );
      })}
    </div>
  );
}
