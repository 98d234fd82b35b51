import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useTexts } from '../language';

/** Says so where a part of the pane could not be loaded or shown; the rest goes on. */
export class PartBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return <PartMissing />;
  }
}

function PartMissing() {
  const { what, todo } = useTexts().notice.partMissing;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{what}</MessageBarTitle>
        <div>{todo}</div>
      </MessageBarBody>
    </MessageBar>
  );
}
