import { declare, ExcelObject } from './object';

/** Name of the service that the library itself speaks to once, after its start. */
export const INTERNAL_SERVICE = 'Microsoft.InternalService.AddinInternalService';

export class AddinInternalServiceObject extends ExcelObject {
  static readonly declares = declare('AddinInternalService', { call: 'NotifyActionHandlerReady' });

  get declares() {
    return AddinInternalServiceObject.declares;
  }

  /** The add-in could now be called by ribbon buttons without a pane: the host has none. */
  NotifyActionHandlerReady(): void {
    return undefined;
  }
}
