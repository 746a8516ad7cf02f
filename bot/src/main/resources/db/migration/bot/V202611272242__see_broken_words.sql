-- Owners whose last word was not kept and to whom nobody of ours has spoken since: work for people.
-- Whoever refuses or is away meanwhile is on another track.
create view broken_word as
select p.id as promise_id, p.owner_id, p.amount_minor, p.currency, p.due, p.settled_at,
       -- How many in a row since one was kept.
       (select count(*)::int from promise b
        where b.owner_id = p.owner_id and b.state = 'broken'
          and not exists (select 1 from promise k
                          where k.owner_id = b.owner_id and k.state = 'kept' and k.id > b.id)) as times,
       -- What has come since it was made.
       (select coalesce(sum(m.amount_minor), 0)::bigint from payment m
        where m.owner_id = p.owner_id and m.currency = p.currency
          and not exists (select 1 from payment_reversal r where r.payment_id = m.id))
           - p.paid_before_minor as came_minor,
       -- Until when somebody or something else has the owner.
       (select max(coalesce(h.until, 'infinity')) from hold h
        where h.owner_id = p.owner_id and h.lifted_at is null
          and h.kind in ('says_paid', 'taken_over', 'special', 'excluded')) as left_alone_until
from promise p
where p.state = 'broken'
  and not exists (select 1 from promise l
                  where l.owner_id = p.owner_id and l.id > p.id and l.state <> 'cancelled')
  and coalesce((select s.stance from stance_change s
                where s.owner_id = p.owner_id order by s.id desc limit 1), 'undecided')
      in ('undecided', 'pays_soon')
  and not exists (select 1 from touch t
                  where t.owner_id = p.owner_id and t.reached and t.at >= p.settled_at
                    and t.made_by like 'staff:%')
  and not exists (select 1 from outbound_message m
                  where m.owner_id = p.owner_id and m.created_at >= p.settled_at
                    and m.author like 'staff:%');
