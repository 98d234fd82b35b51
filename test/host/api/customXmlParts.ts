import { invalidArgument, itemNotFound } from '../errors';
import { rootNamespace } from '../model/xmlFragment';
import type { CustomXml } from '../model/workbook';
import { CustomXmlPart } from '../model/workbook';
import type { HostState } from '../state';
import { declare, ExcelCollection, ExcelObject, text } from './object';

export class CustomXmlPartObject extends ExcelObject {
  static readonly declares = declare('CustomXmlPart', { read: 'Id NamespaceUri', call: 'Delete GetXml SetXml' });

  constructor(host: HostState, private readonly part: CustomXml) {
    super(host);
  }

  get declares() {
    return CustomXmlPartObject.declares;
  }

  override identity() { return { Id: this.part.id }; }
  get Id() { return this.part.id; }
  get NamespaceUri() { return rootNamespace(this.part.xml) ?? ''; }

  GetXml(): string {
    return this.part.xml;
  }

  SetXml(xml: unknown): void {
    this.part.xml = wellFormed(xml);
  }

  Delete(): void {
    const { customXml } = this.host.workbook;
    customXml.splice(customXml.indexOf(this.part), 1);
  }
}

function wellFormed(xml: unknown): string {
  const given = text(xml, 'xml');
  if (rootNamespace(given) === undefined) {
    throw invalidArgument('the XML is not well formed');
  }
  return given;
}

abstract class PartsObject extends ExcelCollection {
  protected abstract parts(): readonly CustomXml[];

  list(): CustomXmlPartObject[] {
    return this.parts().map((part) => new CustomXmlPartObject(this.host, part));
  }

  override item(id: unknown): CustomXmlPartObject {
    const part = this.find(id);
    if (part === null) {
      throw itemNotFound();
    }
    return part;
  }

  protected find(id: unknown): CustomXmlPartObject | null {
    const wanted = text(id, 'id');
    const part = this.parts().find((one) => one.id === wanted);
    return part === undefined ? null : new CustomXmlPartObject(this.host, part);
  }
}

export class CustomXmlPartCollectionObject extends PartsObject {
  static readonly declares = declare('CustomXmlPartCollection', {
    call: 'Add GetByNamespace GetCount GetItemOrNullObject', indexed: true
  });

  get declares() {
    return CustomXmlPartCollectionObject.declares;
  }

  protected parts() { return this.host.workbook.customXml; }
  GetCount(): number { return this.parts().length; }
  GetItemOrNullObject(id: unknown) { return this.find(id); }

  Add(xml: unknown): CustomXmlPartObject {
    const part = new CustomXmlPart(wellFormed(xml));
    this.host.workbook.customXml.push(part);
    return new CustomXmlPartObject(this.host, part);
  }

  GetByNamespace(namespaceUri: unknown): CustomXmlPartScopedCollectionObject {
    return new CustomXmlPartScopedCollectionObject(this.host, text(namespaceUri, 'namespaceUri'));
  }
}

export class CustomXmlPartScopedCollectionObject extends PartsObject {
  static readonly declares = declare('CustomXmlPartScopedCollection', {
    call: 'GetCount GetItemOrNullObject', indexed: true
  });

  constructor(host: HostState, private readonly namespace: string) {
    super(host);
  }

  get declares() {
    return CustomXmlPartScopedCollectionObject.declares;
  }

  protected parts() {
    return this.host.workbook.customXml.filter(({ xml }) => rootNamespace(xml) === this.namespace);
  }

  GetCount(): number { return this.parts().length; }
  GetItemOrNullObject(id: unknown) { return this.find(id); }
}
