-- An NTN is seven characters; its check digit may be left out. With and without it the number is the same company's.
CREATE UNIQUE INDEX "Company_ntn_taken" ON "Company" (left("registerNumber", 7))
  WHERE "registerKind" = 'NTN' AND "state" <> 'draft' AND "state" <> 'rejected';
