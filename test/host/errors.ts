/** An error as Excel answers it in the body of a response: a code that add-ins know, and a message. */
export class ExcelError extends Error {
  constructor(readonly code: string, message: string, readonly httpStatusCode = 400) {
    super(message);
  }
}

/** Something the add-in asked for that the host does not know: answered as an error and recorded as a violation. */
export class Violation extends Error {}

export function itemNotFound(): ExcelError {
  return new ExcelError('ItemNotFound', "The requested resource doesn't exist.", 404);
}

export function invalidArgument(detail: string): ExcelError {
  const message = 'The argument is invalid or missing or has an incorrect format.';
  return new ExcelError('InvalidArgument', `${message} (${detail})`);
}

export function accessDenied(): ExcelError {
  return new ExcelError('AccessDenied', 'You cannot perform the requested operation.', 403);
}

export function invalidOperation(detail: string): ExcelError {
  return new ExcelError('InvalidOperation', `The operation attempted is invalid on the object. (${detail})`);
}

export function itemAlreadyExists(): ExcelError {
  return new ExcelError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
}
