import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { aboutTexts } from '../../i18n/about';
import { useHostInfo } from '../host-info';
import { useLanguage } from '../language';
import { diagnosisOf, version } from '../services/diagnosis';
import { CopyButton } from './copy-button';
import { Screen } from './screen';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  link: { lineHeight: '24px', width: 'fit-content' },
});

/** Files that the build lays beside the page. */
const ownLicence = 'LICENSE.txt';
const otherLicences = 'THIRD-PARTY-LICENSES.txt';

/** The version, what becomes of the data, where it runs, and the licences. */
export default function AboutScreen({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const texts = aboutTexts[useLanguage()];
  const host = useHostInfo();
  return (
    <Screen title={texts.title} onClose={onClose}>
      <div className={styles.part}>
        <Text weight="semibold">{texts.version(version)}</Text>
        <Text size={200}>{texts.purpose}</Text>
      </div>
      <Part title={texts.privacy}>
        <Text size={200}>{texts.privacyText}</Text>
        <Items label={texts.inWorkbook} items={texts.workbookItems} />
        <Items label={texts.inBrowser} items={texts.browserItems} />
      </Part>
      <Part title={texts.versions}>
        <Text size={200}>{texts.supported}</Text>
        <Text size={200}>{texts.host(host.name, host.platform, host.version)}</Text>
        {host.apiSet !== undefined && <Text size={200}>{texts.api(host.apiSet)}</Text>}
        <div className={styles.buttons}>
          <CopyButton
            text={diagnosisOf(host)}
            label={texts.copy}
            copied={texts.copied}
            notCopied={texts.notCopied}
          />
        </div>
      </Part>
      <Part title={texts.licences}>
        <Text size={200}>{texts.licencesText}</Text>
        <Link href={ownLicence} target="_blank" className={styles.link}>
          {texts.ownLicence}
        </Link>
        <Link href={otherLicences} target="_blank" className={styles.link}>
          {texts.otherLicences}
        </Link>
      </Part>
    </Screen>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.part} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </section>
  );
}

function Items({ label, items }: { label: string; items: readonly string[] }) {
  const styles = useStyles();
  return (
    <>
      <Text size={200}>{label}</Text>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
}
