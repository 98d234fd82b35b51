import { Input } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';

interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  className?: string;
}

/** A field to search with, that says in itself what for. */
export function SearchField({ label, value, onChange, className }: SearchFieldProps) {
  return (
    <Input
      type="search"
      size="small"
      className={className}
      aria-label={label}
      placeholder={label}
      contentBefore={<SearchRegular aria-hidden />}
      value={value}
      onChange={(_event, changed) => { onChange(changed.value); }}
    />
  );
}
