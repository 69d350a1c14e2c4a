-- Why no further document of this kind is taken; null if it is taken. Withdrawals ("Ask us not to use this") have a
-- limit of their own, far above what anybody needs.
create function intake.no_document(p_submission text, p_kind text) returns text language sql stable as $$
  select case
    when p_kind <> 'withdrawal' and intake.is_withdrawn(p_submission) then 'sending-withdrawn'
    when (select count(*) from public_zone.document where submission_id = p_submission and (kind = 'withdrawal') = (p_kind = 'withdrawal'))
      >= case p_kind when 'withdrawal' then 1000 else 200 end then 'too-much-said'
  end
$$;
