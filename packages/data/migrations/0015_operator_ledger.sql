-- What was spent outlives the calls of a film that is gone: whoever runs the studio reads its sum from the ledger, and no longer from the calls.
CREATE POLICY operator ON ledger FOR SELECT TO reelwright_operator USING (current_user = 'reelwright_operator');
--> statement-breakpoint
GRANT SELECT (capability, provider, model, kind, amount) ON ledger TO reelwright_operator;
--> statement-breakpoint
REVOKE SELECT (cost) ON calls FROM reelwright_operator;
