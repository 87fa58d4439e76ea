export function startPasskey(): void {}
